package io.simplenetes.pod.template;

import io.simplenetes.pod.source.SourceMap;

/// A pod.yaml after preprocessing.
///
/// @param text without directives, dropped blocks and variables
/// @param origins where each character of it comes from
public record Preprocessed(String text, SourceMap origins) {}
