enum OfficialDocumentsPlaceholder {}
