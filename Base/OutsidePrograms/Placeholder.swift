enum OutsideProgramsPlaceholder {}
