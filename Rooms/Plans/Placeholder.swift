enum PlansPlaceholder {}
