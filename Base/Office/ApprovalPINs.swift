package import Storage

/// The PIN by which an officer decides on a telephone without signing in. Whoever keeps the
/// accounts offers it; whoever makes links to decide by asks.
package struct ApprovalPINs: Sendable {
    /// Ids of the officers whose PIN works now.
    package var holders: @Sendable (any Connection) throws -> Set<String>
    /// Whether `pin` is that officer's. A wrong one is counted; the network prefix is for limits
    /// that are kept in memory only.
    /// - Throws: ``Refusal`` when there were too many wrong ones of late.
    package var check:
        @Sendable (Office, _ officerID: String, _ pin: String, _ networkPrefix: String)
            async throws -> Bool

    package init(
        holders: @escaping @Sendable (any Connection) throws -> Set<String>,
        check:
            @escaping @Sendable (
                Office, _ officerID: String, _ pin: String, _ networkPrefix: String
            ) async throws -> Bool
    ) {
        self.holders = holders
        self.check = check
    }
}

extension House {
    package var approvalPINs: ApprovalPINs? {
        features.lazy.compactMap(\.offers.approvalPINs).first
    }
}
