//! Certificates that are taken away, and brought back.

use super::{Notice, State};

impl State {
    pub(super) fn remove(&mut self, index: usize) {
        if index < self.items.len() {
            self.removed = Some((self.items.clone(), self.loads.clone()));
            self.items.remove(index);
            self.after_removal();
        }
    }

    pub(super) fn remove_all(&mut self) {
        self.removed = Some((
            std::mem::take(&mut self.items),
            std::mem::take(&mut self.loads),
        ));
        self.dismiss();
        self.after_removal();
    }

    fn after_removal(&mut self) {
        self.selected = self.selected.min(self.items.len().saturating_sub(1));
        self.notice = Some(Notice::Removed);
        self.suggest_host();
    }

    pub(super) fn undo_remove(&mut self) {
        if let Some((items, loads)) = self.removed.take() {
            self.items = items;
            self.loads = loads;
            self.notice = Some(Notice::Restored);
            self.suggest_host();
        }
    }
}
