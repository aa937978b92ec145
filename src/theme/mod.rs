//! Templates, messages and assets: the built-in theme, with a site's own files in place of single
//! ones. Turns finished values ([`views`]) into HTML; knows nothing of content.

mod faults;
pub mod files;
mod fragment;
mod interface;
mod messages;
pub mod minify;
pub mod views;

pub use fragment::Fragment;
pub use messages::{Messages, placeholders};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use crate::diagnostic::Diagnostic;
use crate::world::World;
use faults::Sources;
use files::{SITE_STYLESHEET, ThemeFiles};
use views::{PageView, SiteView};

/// Why a theme cannot be used: findings at the files that are wrong, all that one run can tell.
#[derive(Debug, Clone)]
pub struct ThemeError(Vec<Diagnostic>);

impl ThemeError {
    fn of(findings: Vec<Diagnostic>) -> Self {
        Self(findings)
    }

    /// What is wrong; at least one finding.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl From<Diagnostic> for ThemeError {
    fn from(finding: Diagnostic) -> Self {
        Self(vec![finding])
    }
}

impl std::fmt::Display for ThemeError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said: Vec<String> =
            self.0.iter().map(|finding| format!("{}: {}", finding.file, finding.message.en)).collect();
        out.write_str(&said.join("; "))
    }
}

impl std::error::Error for ThemeError {}

/// What goes out of a file: of a built-in script not the remarks, which only its readers need.
fn published(path: &str, file: files::ThemeFile) -> Cow<'static, [u8]> {
    match std::str::from_utf8(&file.bytes) {
        Ok(text) if !file.own && path.ends_with(".js") => {
            let lines = text.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("//"));
            Cow::Owned(lines.collect::<String>().into_bytes())
        }
        _ => file.bytes,
    }
}

/// A theme ready to render.
pub struct Theme {
    tera: Tera,
    sources: Sources,
    messages: BTreeMap<String, Messages>,
    assets: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Theme {
    /// The theme that a site names, or the default one; files under `themes/<name>/` of the site
    /// take the place of built-in ones.
    ///
    /// # Errors
    /// When the theme does not exist, or a file of it is wrong.
    pub fn load(world: &dyn World, name: Option<&str>) -> Result<Self, ThemeError> {
        Self::of(ThemeFiles::gather(world, name)?).map(|(theme, _)| theme)
    }

    fn of(files: ThemeFiles) -> Result<(Self, Vec<Diagnostic>), ThemeError> {
        let interface = interface::read(&files)?;
        let mut wrong = interface.wrong;
        let sources = match Sources::of(&files) {
            Ok(sources) => sources,
            Err(error) => {
                wrong.extend(error.0);
                return Err(ThemeError::of(wrong));
            }
        };
        wrong.extend(faults::unused(&files, &sources));
        // All languages have the same keys.
        if let Some(messages) = interface.by_language.values().next() {
            wrong.extend(faults::unknown_texts(&sources, messages));
        }
        let mut tera = faults::engine();
        let shrunk = sources.iter().map(|(name, text)| (name, minify::template(text)));
        if let Err(error) = tera.add_raw_templates(shrunk) {
            wrong.extend(faults::of_loading(&sources, &error).0);
        }
        if !wrong.is_empty() {
            return Err(ThemeError::of(wrong));
        }
        let assets = files.by_path.into_iter().filter(|(path, _)| path.starts_with("assets/"));
        let assets = assets.map(|(path, file)| (path.clone(), published(&path, file))).collect();
        let theme = Self { tera, sources, messages: interface.by_language, assets };
        Ok((theme, interface.untranslated))
    }

    /// What is wrong with the theme of a site, and which texts of the interface its languages lack. A site
    /// without theme files of its own has nothing that could be wrong, and no template is read.
    pub fn examine(world: &dyn World, name: Option<&str>, languages: &[String]) -> Examined {
        let files = match ThemeFiles::gather(world, name) {
            Ok(files) => files,
            Err(error) => return Examined { findings: error.0, has_own_templates: false },
        };
        let mut findings = interface::compare(&files, languages);
        let own = |path: &str| files.by_path.iter().any(|(name, file)| file.own && name.starts_with(path));
        let has_own_templates = own("templates/");
        if own("") {
            match Self::of(files) {
                Ok((_, untranslated)) => findings.extend(untranslated),
                Err(error) => findings.extend(error.0),
            }
        }
        Examined { findings, has_own_templates }
    }

    /// The texts of a language; of one that the theme does not have, those of its main language,
    /// else English.
    pub fn messages(&self, language: &str) -> Option<&Messages> {
        let main = language.split('-').next().unwrap_or(language);
        self.messages
            .get(language)
            .or_else(|| {
                self.messages.iter().find(|(tag, _)| tag.split('-').next() == Some(main)).map(|(_, m)| m)
            })
            .or_else(|| self.messages.get("en"))
    }

    /// Files to publish, by path from the root.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }

    /// The style sheet that only the site has, loaded after the theme's own.
    pub fn site_stylesheet(&self) -> Option<&'static str> {
        self.assets.contains_key(SITE_STYLESHEET).then_some(SITE_STYLESHEET)
    }

    /// The names of all templates.
    pub fn templates(&self) -> Vec<String> {
        let mut names: Vec<String> = self.tera.get_template_names().map(str::to_owned).collect();
        names.sort();
        names
    }

    /// A site's view as a value that many pages share.
    pub fn shared(site: &SiteView) -> SharedSite {
        SharedSite(Value::from_serializable(site))
    }

    /// Renders a piece that many pages of a language share. The template sees the language, the site
    /// and `content`.
    ///
    /// # Errors
    /// When the template asks for a value that is not there.
    pub fn fragment<T: Serialize>(
        &self,
        template: &str,
        language: &str,
        messages: &Messages,
        site: &SharedSite,
        content: &T,
    ) -> Result<Fragment, ThemeError> {
        let place = PagePlace { language, messages, root: fragment::ROOT, home: fragment::HOME };
        let mut context = Self::context(&place, site);
        context.insert("content", content);
        let rendered = self.tera.render(template, &context);
        rendered.map(Fragment::new).map_err(|error| self.fault(template, &context, &error))
    }

    /// What is wrong with a template that could not be rendered. Shrunk templates have other lines than
    /// the files, so that it is rendered once more as it was written.
    fn fault(&self, template: &str, context: &Context, error: &tera::Error) -> ThemeError {
        let again = self.sources.engine().and_then(|tera| tera.render(template, context).err());
        ThemeError::of(faults::of_error(&self.sources, again.as_ref().unwrap_or(error)))
    }

    fn context(place: &PagePlace<'_>, site: &SharedSite) -> Context {
        let mut context = Context::new();
        context.insert_value("t", place.messages.value());
        context.insert("lang", place.language);
        context.insert("root", place.root);
        context.insert("home", place.home);
        context.insert_value("site", site.0.clone());
        context
    }

    /// Renders a page. Templates see the declared values and nothing else.
    ///
    /// # Errors
    /// When the writer fails, or the template asks for a value that is not there: then the error holds a
    /// [`ThemeError`].
    pub fn render<T: Serialize>(
        &self,
        template: &str,
        place: &PagePlace<'_>,
        site: &SharedSite,
        page: &PageView,
        content: &T,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut context = Self::context(place, site);
        context.insert("page", page);
        context.insert("content", content);
        self.tera.render_to(template, &context, out).map_err(|error| match error.kind() {
            ErrorKind::Io(kind) => io::Error::new(*kind, error),
            _ => io::Error::other(self.fault(template, &context, &error)),
        })
    }
}

/// What [`Theme::examine`] found.
pub struct Examined {
    /// Faults, and missing translations.
    pub findings: Vec<Diagnostic>,
    /// Some template is the site's own, so that pages are to be tried out.
    pub has_own_templates: bool,
}

/// A [`SiteView`] turned into a template value once.
pub struct SharedSite(Value);

/// Where a page stands, and in which language.
#[derive(Debug, Clone, Copy)]
pub struct PagePlace<'a> {
    /// BCP 47 tag.
    pub language: &'a str,
    /// Texts of the language.
    pub messages: &'a Messages,
    /// Relative prefix to the output's root.
    pub root: &'a str,
    /// Relative prefix to the language's root.
    pub home: &'a str,
}
