//! What other programs read and write: annotations, codebooks, stories.
