/// The headers that every response of ours carries.
package enum SecurityHeaders {
    /// Only our own files; no inline script or style, no frames, forms only to ourselves
    /// (CSP Level 3).
    package static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"

    package static let all: [(name: String, value: String)] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), microphone=(self), geolocation=(self)"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
}
