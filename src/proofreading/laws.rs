//! Citations of articles that do not exist, and of laws by former names.

use super::{Fault, MOST, Slip};
use crate::citation::{Citation, LAWS, RENAMED};

pub(super) fn read(text: &str, faults: &mut Vec<Fault>) {
    if !text.contains('法') {
        return;
    }
    for (law, citation, at) in Citation::all(text, LAWS) {
        // Under a former name the numbers were others.
        let renamed = RENAMED.iter().any(|(former, _)| text[..at.start + law.name.len()].ends_with(former));
        if renamed || law.has(citation) {
            continue;
        }
        if faults.len() >= MOST {
            return;
        }
        let name = law.name;
        let last = law.articles;
        let message = if (1..=last).contains(&citation.article) {
            words!("{name}沒有{citation}", "the law {name} has no {citation}")
        } else {
            words!(
                "{name}只有 {last} 條，沒有{citation}",
                "the law {name} has {last} articles only, no {citation}"
            )
        };
        faults.push(Fault::new(Slip::NoSuchArticle, at, message));
    }
    for (former, now) in RENAMED {
        let Some(at) = text.find(former) else { continue };
        // A text that tells how it came to be names laws as they were called.
        let told = ["修正", "更名", "原名", "舊", "當時", "前身", "公布之"];
        if told.iter().any(|word| text.contains(word)) {
            continue;
        }
        faults.push(
            Fault::new(
                Slip::FormerLaw,
                at..at + former.len(),
                words!("「{former}」已更名為「{now}」", "{former} is now called {now}"),
            )
            .instead(*now),
        );
    }
}
