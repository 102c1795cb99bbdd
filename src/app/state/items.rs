//! The loaded certificates, shared so that a copy of the state costs nothing.

use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

use trustguide::certificate::Certificate;

/// A certificate and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub certificate: Rc<Certificate>,
    pub source: Rc<str>,
}

/// Certificates in the order in which they came, each once.
#[derive(Clone, Debug, Default)]
pub struct Items(Rc<Heap>);

#[derive(Clone, Debug, Default)]
struct Heap {
    list: Vec<Item>,
    /// The place of each by its SHA-256.
    places: HashMap<[u8; 32], usize>,
}

impl Deref for Items {
    type Target = [Item];

    fn deref(&self) -> &[Item] {
        &self.0.list
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.list == other.0.list
    }
}

impl Items {
    /// Adds what is not there yet; false for what is.
    pub fn push(&mut self, item: Item) -> bool {
        let sha256 = item.certificate.sha256();
        if self.0.places.contains_key(&sha256) {
            return false;
        }
        let heap = Rc::make_mut(&mut self.0);
        heap.places.insert(sha256, heap.list.len());
        heap.list.push(item);
        true
    }

    pub fn remove(&mut self, index: usize) {
        let mut list = self.0.list.clone();
        if index < list.len() {
            list.remove(index);
            *self = list.into_iter().collect();
        }
    }

    /// Where a certificate is.
    pub fn place(&self, sha256: &[u8; 32]) -> Option<usize> {
        self.0.places.get(sha256).copied()
    }
}

impl FromIterator<Item> for Items {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        let mut all = Self::default();
        for item in items {
            all.push(item);
        }
        all
    }
}
