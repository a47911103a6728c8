import Foundation

/// A picture of eight by eight pixels in which a device wrote its owner's name.
enum SmallPicture {
    static let png = Array(Data(base64Encoded: text) ?? Data())

    private static let text =
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAG3RFWHRBdXRob3IATmd1eWVuIFZh"
        + "biBBIGF0IGhvbWXAdT9gAAAAEUlEQVR4nGNomLAAK2IYWhIAKz5sAXzrcjcAAAAASUVORK5CYII="
}
