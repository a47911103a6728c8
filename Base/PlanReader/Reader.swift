/// Under construction.
struct Reader {
    init(lines: [SourceLine]) {}
    mutating func read() throws(PlanReader.Failure) -> PlanReading { throw .notAPlan }
}
