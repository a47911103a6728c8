enum PlanReaderPlaceholder {}
