/// Papers that become stories.
enum PaperImport {
    /// A field of an unsaved text that says what was done to the paper; several may stand there.
    static let noteField = "import-note"
}
