//! Templates, messages and assets: the built-in theme, with a site's own files in place of single
//! ones. Turns finished values ([`views`]) into HTML; knows nothing of content.

mod fragment;
mod messages;
pub mod minify;
pub mod views;

pub use fragment::Fragment;
pub use messages::Messages;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook;
use crate::world::{EntryKind, World};
use views::{PageView, SiteView};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Why a theme cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// The site names a theme that it does not have.
    #[error("themes/{0} does not exist")]
    Missing(String),
    /// A file of the theme cannot be read.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A message file is no flat map of texts.
    #[error("{path}: {reason}")]
    Messages {
        /// The file.
        path: String,
        /// What is wrong.
        reason: String,
    },
    /// A template is wrong; the words name file, line and the nearest field.
    #[error("{0}")]
    Template(#[from] tera::Error),
}

impl ThemeError {
    /// What is told of it: at the file that is wrong, or where the theme is named.
    pub fn finding(&self) -> Diagnostic {
        let (file, place) = match self {
            Self::Io { path, .. } | Self::Messages { path, .. } => (path.as_str(), Place::File),
            Self::Missing(_) => ("content/site.yaml", Place::Value("/theme/name".into())),
            Self::Template(_) => ("content/site.yaml", Place::Key("/theme".into())),
        };
        let message = words!("佈景無法使用：{self}", "the theme cannot be used: {self}");
        Diagnostic::new(&rulebook::site::THEME, file, place, message)
    }
}

/// A theme ready to render.
pub struct Theme {
    tera: Tera,
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
        let mut files: BTreeMap<String, Cow<'static, [u8]>> = BTreeMap::new();
        collect(&BUILT_IN, &mut files);
        let name = name.unwrap_or("default");
        let folder = format!("themes/{name}");
        let io = |path: &str, source| ThemeError::Io { path: path.to_owned(), source };
        let own = world.list(&folder).map_err(|e| io(&folder, e))?;
        if own.is_empty() && name != "default" {
            return Err(ThemeError::Missing(name.to_owned()));
        }
        for entry in own.iter().filter(|entry| matches!(entry.kind, EntryKind::File(_))) {
            let inner = entry.path[folder.len() + 1..].to_owned();
            let bytes = world.read(&entry.path).map_err(|e| io(&entry.path, e))?;
            files.insert(inner, Cow::Owned(bytes));
        }
        Self::of(files, &folder)
    }

    fn of(files: BTreeMap<String, Cow<'static, [u8]>>, folder: &str) -> Result<Self, ThemeError> {
        let mut templates = Vec::new();
        let mut messages = BTreeMap::new();
        let mut assets = BTreeMap::new();
        for (path, bytes) in files {
            if let Some(name) = path.strip_prefix("templates/") {
                templates
                    .push((name.to_owned(), minify::template(&text(&format!("{folder}/{path}"), &bytes)?)));
            } else if let Some(language) =
                path.strip_prefix("messages/").and_then(|p| p.strip_suffix(".yaml"))
            {
                let shown = format!("{folder}/{path}");
                let texts: BTreeMap<String, String> = serde_yaml::from_str(&text(&shown, &bytes)?)
                    .map_err(|e| ThemeError::Messages { path: shown, reason: e.to_string() })?;
                messages.insert(language.to_owned(), Messages::new(texts));
            } else if path.starts_with("assets/") {
                assets.insert(path, bytes);
            }
        }
        let mut tera = Tera::default();
        tera.register_filter("fill", messages::fill_filter);
        tera.add_raw_templates(templates)?;
        Ok(Self { tera, messages, assets })
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
        Ok(Fragment::new(self.tera.render(template, &context)?))
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
    /// When the template asks for a value that is not there, or the writer fails.
    pub fn render<T: Serialize>(
        &self,
        template: &str,
        place: &PagePlace<'_>,
        site: &SharedSite,
        page: &PageView,
        content: &T,
        out: &mut dyn Write,
    ) -> Result<(), ThemeError> {
        let mut context = Self::context(place, site);
        context.insert("page", page);
        context.insert("content", content);
        self.tera.render_to(template, &context, out)?;
        Ok(())
    }
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

fn collect(folder: &'static Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str() {
            files.insert(path.replace('\\', "/"), Cow::Borrowed(file.contents()));
        }
    }
    folder.dirs().for_each(|inner| collect(inner, files));
}

fn text(path: &str, bytes: &[u8]) -> Result<String, ThemeError> {
    String::from_utf8(bytes.to_vec())
        .map_err(|e| ThemeError::Messages { path: path.to_owned(), reason: e.to_string() })
}
