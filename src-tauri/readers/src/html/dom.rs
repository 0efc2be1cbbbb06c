//! The page as a flat arena of elements and texts: what extraction walks over. No parsing and no judgement here.

use html5ever::{LocalName, local_name};

/// Index of a node in its [`Page`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The page itself: the root that every other node hangs under.
    pub const ROOT: Self = Self(0);

    /// The place in a vector that runs along the page's nodes.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An element or a run of text, with its links to the nodes around it.
#[derive(Debug)]
pub struct Node {
    /// `None` for the root only.
    pub parent: Option<NodeId>,
    /// First of the nodes inside.
    pub first_child: Option<NodeId>,
    /// The node that follows under the same parent.
    pub next: Option<NodeId>,
    last_child: Option<NodeId>,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is.
#[derive(Debug)]
pub enum NodeKind {
    /// A tag with the attributes that extraction looks at.
    Element {
        /// Lower-case name.
        tag: LocalName,
        /// In the order of the page.
        attrs: Vec<(LocalName, String)>,
    },
    /// Characters as written, white space and all.
    Text(String),
}

/// A parsed page. Nodes stand in document order.
#[derive(Debug)]
pub struct Page {
    nodes: Vec<Node>,
    /// The comments in which browsers and archives leave their marks.
    pub comments: Vec<String>,
}

impl Page {
    /// An empty page.
    pub fn new() -> Self {
        let kind = NodeKind::Element { tag: local_name!("html"), attrs: Vec::new() };
        let root = Node { parent: None, first_child: None, next: None, last_child: None, kind };
        Self { nodes: vec![root], comments: Vec::new() }
    }

    /// Hangs a new node under `parent`, after its present children.
    pub fn append(&mut self, parent: NodeId, kind: NodeKind) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node { parent: Some(parent), first_child: None, next: None, last_child: None, kind });
        match self.nodes[parent.index()].last_child.replace(id) {
            Some(before) => self.nodes[before.index()].next = Some(id),
            None => self.nodes[parent.index()].first_child = Some(id),
        }
        id
    }

    /// Adds characters under `parent`, to its last text where one is open.
    pub fn append_text(&mut self, parent: NodeId, words: &str) {
        if let Some(last) = self.nodes[parent.index()].last_child
            && let NodeKind::Text(text) = &mut self.nodes[last.index()].kind
        {
            text.push_str(words);
            return;
        }
        self.append(parent, NodeKind::Text(words.to_owned()));
    }

    /// Gives an element the attributes that it does not have yet.
    pub fn add_attrs(&mut self, id: NodeId, more: Vec<(LocalName, String)>) {
        if let NodeKind::Element { attrs, .. } = &mut self.nodes[id.index()].kind {
            for (name, value) in more {
                if attrs.iter().all(|(known, _)| *known != name) {
                    attrs.push((name, value));
                }
            }
        }
    }

    /// How many nodes there are, the root among them.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node with this index.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// The element's name; empty for text.
    pub fn tag(&self, id: NodeId) -> &str {
        match &self.node(id).kind {
            NodeKind::Element { tag, .. } => tag,
            NodeKind::Text(_) => "",
        }
    }

    /// An attribute's value.
    pub fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        match &self.node(id).kind {
            NodeKind::Element { attrs, .. } => {
                attrs.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.as_str())
            }
            NodeKind::Text(_) => None,
        }
    }

    /// The node's children in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.node(id).first_child, |child| self.node(*child).next)
    }

    /// The node's ancestors, nearest first, the root last.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.node(id).parent, |above| self.node(*above).parent)
    }

    /// The node and its ancestors, nearest first.
    pub fn lineage(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::once(id).chain(self.ancestors(id))
    }

    /// Whether `id` lies inside `root`, or is it.
    pub fn within(&self, id: NodeId, root: NodeId) -> bool {
        self.lineage(id).any(|above| above == root)
    }

    /// All elements, in document order.
    pub fn elements(&self) -> impl Iterator<Item = NodeId> + '_ {
        (0..self.nodes.len())
            .filter(|at| matches!(self.nodes[*at].kind, NodeKind::Element { .. }))
            .map(|at| NodeId(u32::try_from(at).unwrap_or(u32::MAX)))
    }

    /// All words inside a node, one space for each break between elements that stand on lines of their own.
    pub fn text(&self, id: NodeId) -> String {
        let mut out = String::new();
        self.gather(id, &mut out);
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn gather(&self, id: NodeId, out: &mut String) {
        match &self.node(id).kind {
            NodeKind::Text(words) => out.push_str(words),
            NodeKind::Element { tag, .. } if is_silent(tag) => {}
            NodeKind::Element { tag, .. } => {
                let breaks = is_block(tag) || &**tag == "br";
                if breaks {
                    out.push(' ');
                }
                for child in self.children(id) {
                    self.gather(child, out);
                }
                if breaks {
                    out.push(' ');
                }
            }
        }
    }
}

/// Whether an element stands on lines of its own.
#[rustfmt::skip]
pub fn is_block(tag: &str) -> bool {
    matches!(tag, "address" | "article" | "aside" | "blockquote" | "body" | "center" | "dd" | "details" | "dialog" | "dir"
        | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4"
        | "h5" | "h6" | "header" | "hgroup" | "hr" | "html" | "li" | "main" | "menu" | "nav" | "ol" | "p" | "pre"
        | "search" | "section" | "summary" | "table" | "caption" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul")
}

/// Whether an element's content is never text for a reader: code, controls, media, drawings.
#[rustfmt::skip]
pub fn is_silent(tag: &str) -> bool {
    matches!(tag, "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object" | "embed" | "canvas"
        | "video" | "audio" | "button" | "select" | "textarea" | "input" | "option" | "datalist" | "head" | "title"
        | "map" | "noembed" | "noframes" | "progress" | "meter")
}
