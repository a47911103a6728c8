import Foundation

/// New moons, numbered from the one of 6 January 2000 (J. Meeus, "Astronomical Algorithms", 2nd
/// edition, chapter 49; right to half a minute in the years of ``LunarCalendar``).
enum Moon {
    /// The number of a ``Day`` in Việt Nam on which new moon `moon` falls.
    static func day(_ moon: Int) -> Int {
        Int((moment(moon) - Epoch.julianDay + Epoch.offset).rounded(.down))
    }

    /// A new moon not far from the day, not after the one that follows it.
    static func before(_ day: Int) -> Int {
        Int(((Double(day) + Epoch.julianDay - 2_451_550.1) / 29.530588861).rounded(.down)) - 1
    }

    /// As a Julian Day in universal time.
    private static func moment(_ moon: Int) -> Double {
        let k = Double(moon)
        let t = k / 1_236.85
        let mean =
            2_451_550.09766 + 29.530588861 * k
            + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073))
        let sun = 2.5534 + 29.10535670 * k - t * t * (0.0000014 + 0.00000011 * t)
        let anomaly =
            201.5643 + 385.81693528 * k
            + t * t * (0.0107582 + t * (0.00001238 - 0.000000058 * t))
        let latitude =
            160.7108 + 390.67050284 * k
            - t * t * (0.0016118 + t * (0.00000227 - 0.000000011 * t))
        let node = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + 0.00000215 * t)
        let eccentricity = 1 - t * (0.002516 + 0.0000074 * t)
        var moment = mean - 0.00017 * sine(node)
        for term in periodic {
            let angle =
                Double(term.sun) * sun + Double(term.anomaly) * anomaly
                + Double(term.latitude) * latitude
            var size = term.size
            for _ in 0..<abs(term.sun) where abs(term.sun) <= 2 { size *= eccentricity }
            moment += size * sine(angle)
        }
        for term in planets { moment += term.size * sine(term.start + term.step * k) }
        moment += 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t)
        return moment - Epoch.delay(at: moment)
    }

    /// Days times the sine of so many times the sun's anomaly, the moon's, and her latitude.
    private static let periodic: [(size: Double, sun: Int, anomaly: Int, latitude: Int)] = [
        (-0.40720, 0, 1, 0), (0.17241, 1, 0, 0), (0.01608, 0, 2, 0), (0.01039, 0, 0, 2),
        (0.00739, -1, 1, 0), (-0.00514, 1, 1, 0), (0.00208, 2, 0, 0), (-0.00111, 0, 1, -2),
        (-0.00057, 0, 1, 2), (0.00056, 1, 2, 0), (-0.00042, 0, 3, 0), (0.00042, 1, 0, 2),
        (0.00038, 1, 0, -2), (-0.00024, -1, 2, 0), (-0.00007, 2, 1, 0), (0.00004, 0, 2, -2),
        (0.00004, 3, 0, 0), (0.00003, 1, 1, -2), (0.00003, 0, 2, 2), (-0.00003, 1, 1, 2),
        (0.00003, -1, 1, 2), (-0.00002, -1, 1, -2), (-0.00002, 1, 3, 0), (0.00002, 0, 4, 0),
    ]

    private static let planets: [(size: Double, start: Double, step: Double)] = [
        (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
        (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239),
        (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732),
        (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
        (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379),
        (0.000037, 161.72, 24.198154), (0.000035, 239.56, 25.513099),
        (0.000023, 331.55, 3.592518),
    ]
}

/// The sun's apparent longitude (Meeus, chapter 25, with the perturbations by the planets and the
/// moon; right to some minutes of time).
enum Sun {
    /// Which of the twelve parts of the ecliptic the sun is in at the beginning of a day in Việt
    /// Nam: 0 from the spring equinox, 9 from the winter solstice.
    static func sector(_ day: Int) -> Int {
        let universal = Double(day) + Epoch.julianDay - Epoch.offset
        return Int(longitude(universal + Epoch.delay(at: universal)) / 30) % 12
    }

    /// In degrees, 0 to 360.
    private static func longitude(_ moment: Double) -> Double {
        let t = (moment - 2_451_545) / 36_525
        let mean = 280.46646 + t * (36_000.76983 + t * 0.0003032)
        let anomaly = 357.52911 + t * (35_999.05029 - t * 0.0001537)
        let centre =
            (1.914602 - t * (0.004817 + 0.000014 * t)) * sine(anomaly)
            + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly)
        let shown = -0.00569 - 0.00478 * sine(125.04 - 1_934.136 * t)
        // Reckoned from 1900, as in the chapter's first edition.
        let u = t + 1
        let perturbed =
            0.00134 * cosine(153.23 + 22_518.7541 * u) + 0.00154 * cosine(216.57 + 45_037.5082 * u)
            + 0.00200 * cosine(312.69 + 32_964.3577 * u)
            + 0.00179 * sine(350.74 + 445_267.1142 * u - 0.00144 * u * u)
            + 0.00178 * sine(231.19 + 20.20 * u)
        let longitude = mean + centre + shown + perturbed
        return longitude - (longitude / 360).rounded(.down) * 360
    }
}

private enum Epoch {
    /// The Julian Day of 1970-01-01, 00:00 in Greenwich.
    static let julianDay = 2_440_587.5
    /// Việt Nam's UTC+7, in days.
    static let offset = 7.0 / 24

    /// How far the even time of the heavens is ahead of universal time, in days: measured until
    /// 2020, afterwards as far as one can tell.
    static func delay(at moment: Double) -> Double {
        let place = min(max((moment - 2_415_020.5) / 7_305, 0), Double(seconds.count - 1) - 0.001)
        let before = Int(place)
        let part = place - Double(before)
        return (seconds[before] * (1 - part) + seconds[before + 1] * part) / 86_400
    }

    /// Every twenty years from 1900.
    private static let seconds: [Double] = [
        -3, 21, 24, 33, 51, 64, 69, 74, 80, 90, 100, 115, 130, 145, 160, 175,
    ]
}

private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
