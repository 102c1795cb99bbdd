//! What a person says that the browser shows, and what they answered about it. Pure.

use serde::{Deserialize, Serialize};
use trustguide::symptom::{Answers, By, Found, Symptom, find};

/// What was said so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// As typed or pasted.
    pub typed: String,
    /// Picked from a list, instead of typed or out of several answers.
    pub picked: Option<&'static Symptom>,
    pub answers: Answers,
}

/// A question with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Button,
    OnePort,
    Worked,
}

impl Question {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::OnePort => "one-port",
            Self::Worked => "worked",
        }
    }

    pub const fn answer(self, answers: Answers) -> Option<bool> {
        match self {
            Self::Button => answers.button,
            Self::OnePort => answers.one_port,
            Self::Worked => answers.worked,
        }
    }
}

/// One step of saying it.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    Type(String),
    Pick(&'static Symptom),
    Answer(Question, Option<bool>),
    Again,
}

/// The most that is kept of a pasted page, in characters.
const MOST: usize = 4_000;

impl Asked {
    pub fn act(&mut self, ask: Ask) {
        match ask {
            Ask::Type(typed) => {
                *self = Self {
                    typed: typed.chars().take(MOST).collect(),
                    ..Self::default()
                };
            }
            Ask::Pick(symptom) => {
                self.picked = Some(symptom);
                self.answers = Answers::default();
            }
            Ask::Answer(question, answer) => self.answer(question, answer),
            Ask::Again => *self = Self::default(),
        }
    }

    fn answer(&mut self, question: Question, answer: Option<bool>) {
        match question {
            Question::Button => self.answers.button = answer,
            Question::OnePort => self.answers.one_port = answer,
            Question::Worked => self.answers.worked = answer,
        }
    }

    /// What it can be: the first is the one that is shown. Nothing, as long as nothing was said.
    pub fn found(&self) -> Vec<Found> {
        let typed = match self.typed.trim() {
            "" => Vec::new(),
            typed => find(typed),
        };
        let Some(symptom) = self.picked else {
            return typed;
        };
        let same = typed.iter().find(|found| found.symptom == symptom);
        let picked = same.filter(|found| !found.by.is_guess()).cloned();
        let by = By::Word;
        let mut all = vec![picked.unwrap_or(Found { symptom, by })];
        all.extend(typed.into_iter().filter(|found| found.symptom != symptom));
        all
    }

    /// What is worth asking about a symptom, for so many ports.
    pub fn questions(symptom: &Symptom, ports: usize) -> Vec<Question> {
        let mut questions = Vec::new();
        if symptom.is_warning() {
            questions.push(Question::Button);
        }
        if ports > 1 {
            questions.push(Question::OnePort);
        }
        questions.push(Question::Worked);
        questions
    }

    pub fn saved(&self) -> Saved {
        Saved {
            typed: self.typed.clone(),
            picked: self.picked.map(|symptom| symptom.id.to_owned()),
            button: self.answers.button,
            one_port: self.answers.one_port,
            worked: self.answers.worked,
        }
    }

    pub fn restore(saved: Saved) -> Self {
        Self {
            typed: saved.typed.chars().take(MOST).collect(),
            picked: saved.picked.as_deref().and_then(Symptom::from_id),
            answers: Answers {
                button: saved.button,
                one_port: saved.one_port,
                worked: saved.worked,
            },
        }
    }
}

/// What a reload brings back.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    typed: String,
    picked: Option<String>,
    button: Option<bool>,
    one_port: Option<bool>,
    worked: Option<bool>,
}
