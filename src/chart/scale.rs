//! From figures to places: a scale that begins at nothing, and steps of 1, 2 or 5 on its axis.

/// A scale from the least to the most that is drawn; nothing lies always within.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    least: f64,
    most: f64,
}

impl Scale {
    /// The scale of some figures.
    pub(super) fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let (least, most) = numbers.fold((0.0_f64, 0.0_f64), |(least, most), n| (least.min(n), most.max(n)));
        Self { least, most }
    }

    /// The same, up to the next step of the axis.
    pub(super) fn to_step(self, step: f64) -> Self {
        // Beyond what numbers hold there is no next step.
        let up = |n: f64| Some((n / step).ceil() * step).filter(|n| n.is_finite()).unwrap_or(n);
        Self { least: -up(-self.least), most: up(self.most) }
    }

    /// Where a figure lies, 0 being the least and 1 the most.
    pub(super) fn at(self, number: f64) -> f64 {
        // Halved, the longest scale is still a number.
        let length = self.most / 2.0 - self.least / 2.0;
        if length <= 0.0 {
            return 0.0;
        }
        ((number / 2.0 - self.least / 2.0) / length).clamp(0.0, 1.0)
    }

    /// The steps of an axis with about four of them.
    pub(super) fn step(self, whole: bool) -> f64 {
        let wanted = self.most / 4.0 - self.least / 4.0;
        let least = if whole { 1.0 } else { f64::MIN_POSITIVE };
        if wanted <= least {
            return if whole { 1.0 } else { wanted.max(least) };
        }
        let mut ten = 1.0_f64;
        while ten > wanted {
            ten /= 10.0;
        }
        while ten <= wanted / 10.0 {
            ten *= 10.0;
        }
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * ten).find(|step| *step >= wanted * 0.999).unwrap_or(ten)
    }

    /// The figures on the axis, from the least up, but nothing itself.
    pub(super) fn ticks(self, step: f64) -> Vec<f64> {
        let (first, last) = ((self.least / step).round(), (self.most / step).round());
        if !(last - first).is_finite() || last - first > 20.0 {
            return Vec::new();
        }
        let count = (last - first) as i64;
        let ticks = (0..=count).map(|n| (first + n as f64) * step);
        ticks.filter(|tick| tick.is_finite() && *tick != 0.0).collect()
    }
}
