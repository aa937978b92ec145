//! Any bytes as one file of a small site: it is opened, and every finding can be shown in every form and
//! lies within its file.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use odsite::diagnostic::{Format, Sources, render};
use odsite::section::Section;
use odsite::words::Speech;
use odsite::world::{MemoryWorld, World};

/// The files of the site; the first byte of an input chooses which of them it stands for.
const FILES: [(&str, &str); 12] = [
    ("content/site.yaml", include_str!("../seeds/site/site.yaml")),
    ("content/organization.yaml", include_str!("../seeds/site/organization.yaml")),
    ("content/datasets/a.yaml", include_str!("../seeds/site/a.yaml")),
    ("content/datasets/a.csv", "年度,人口\n2025,1\n"),
    ("content/datasets/b.json", "[{\"年度\": 2025}]"),
    ("content/vocabulary.yaml", include_str!("../seeds/site/vocabulary.yaml")),
    ("content/minutes/2026-03-12.md", include_str!("../seeds/site/minutes.md")),
    ("content/plan/p.md", include_str!("../seeds/site/plan.md")),
    ("content/requests/r1.yaml", include_str!("../seeds/site/request.yaml")),
    ("content/pages/policy.md", include_str!("../seeds/site/page.md")),
    ("content/activities/2026-05-01.md", include_str!("../seeds/site/activity.md")),
    ("content/awards/w.md", include_str!("../seeds/site/award.md")),
];

fuzz_target!(|bytes: &[u8]| {
    let (choice, bytes) = bytes.split_first().unwrap_or((&0, bytes));
    let mut world = MemoryWorld::new();
    for (path, text) in FILES {
        world.write(path, text);
    }
    world.write(FILES[choice.wrapping_sub(b'a') as usize % FILES.len()].0, bytes);
    let world: Arc<dyn World> = Arc::new(world);
    let section = Section::open(&world);
    for speech in [Speech::Chinese, Speech::English] {
        for format in Format::ALL {
            let said = render(&section.findings, &mut Sources::new(&*world), format, speech, false);
            assert!(section.findings.is_empty() || !said.is_empty());
        }
    }
    let mut sources = Sources::new(&*world);
    for finding in &section.findings {
        if let Some((text, span)) = sources.find(&finding.file, &finding.place) {
            let lines = text.split('\n').count() as u32 + 1;
            assert!((1..=lines).contains(&span.line), "{} {span:?}", finding.file);
        }
    }
    assert!(section.content.is_some() || section.is_stopped(false), "what cannot be read stops");
});
