enum WorkingTimePlaceholder {}
