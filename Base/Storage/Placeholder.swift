// Stands in until the real one lands beside it; then delete this file.
package struct Job: Sendable { package let id: String }
package enum JobQueue { package static let migration = Migration("jobs-0001 queue", []) }
extension StorageError { package var messageVi: String { "" }; package var messageEn: String { "" } }
