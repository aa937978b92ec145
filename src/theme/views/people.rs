//! Who does it: bodies, units, contacts, roles; and the page of one unit.

use serde::Serialize;

use super::catalogue::DatasetCard;
use super::common::{Contact, Fact, Href, Link, Tag, Text};

/// `team.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TeamPage {
    /// Bodies.
    pub bodies: Vec<Body>,
    /// Units, parents before children.
    pub units: Vec<UnitRow>,
    /// Contacts.
    pub contacts: Vec<ContactEntry>,
    /// Roles.
    pub roles: Vec<RoleRow>,
}

/// A body, e.g. the advisory group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Body {
    /// Anchor.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Charter.
    pub charter: Option<Link>,
    /// Meetings.
    pub minutes: Option<Link>,
    /// Terms, newest first.
    pub terms: Vec<Term>,
}

/// A term of a body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Term {
    /// E.g. 114年1月1日至115年12月31日.
    pub period: String,
    /// In force.
    pub current: bool,
    /// Numbers of members by side and gender, in words.
    pub shares: Vec<Fact>,
    /// Members.
    pub members: Vec<Member>,
}

/// A member.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Member {
    /// Name.
    pub name: Text,
    /// Affiliation.
    pub affiliation: Option<Text>,
    /// 機關代表 or 民間代表.
    pub side: String,
    /// In words.
    pub gender: Option<String>,
    /// Role within the body or the agency, e.g. 召集人.
    pub role: Option<Text>,
    /// Chairs the body.
    pub chair: bool,
}

/// A unit in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitRow {
    /// Name and page.
    pub link: Link,
    /// Agency or division, in words.
    pub kind: String,
    /// 0 for the agency, 1 for units below it, ….
    pub depth: u8,
    /// Number of data sets.
    pub datasets: String,
    /// Contact.
    pub contact: Option<Link>,
    /// Reviewers.
    pub reviewers: Vec<Text>,
}

/// A contact with its anchor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ContactEntry {
    /// Anchor, the contact's key.
    pub key: String,
    /// The contact.
    pub contact: Contact,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleRow {
    /// Anchor is `role-<key>`.
    pub key: String,
    /// Title.
    pub title: Text,
    /// Unit.
    pub unit: Option<Link>,
    /// Rank in words.
    pub rank: Option<String>,
}

/// `unit.html`; the element `unit` is the agent's IRI.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitPage {
    /// Agency or division, in words.
    pub kind: String,
    /// Parent, OID, agency code, reviewers, ….
    pub facts: Vec<Fact>,
    /// Numbers of data sets by state.
    pub counts: Vec<UnitCount>,
    /// Contact.
    pub contact: Option<Contact>,
    /// Units below.
    pub children: Vec<Link>,
    /// Some of its data sets.
    pub datasets: Vec<DatasetCard>,
    /// All its data sets.
    pub all: Option<Href>,
}

/// A number of data sets.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitCount {
    /// The number.
    pub value: String,
    /// State.
    pub tag: Tag,
    /// Its list.
    pub href: Option<Href>,
}
