enum PeoplePlaceholder {}
