using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>One entry of <c>patch:</c>, as written.</summary>
/// <param name="Value">The node to put there: a value, an item, or a text; null for operations that bring none.</param>
/// <param name="Anchor">Of a move: the key <c>to</c>, <c>before</c> or <c>after</c>, and what it names.</param>
/// <param name="Span">Of the operation's name, for findings about it as a whole.</param>
internal sealed record Patch(OverlayOperation Operation, Spanned<string> At, YamlNode? Value, (string Key, Spanned<string> Reference)? Anchor, string? Why, PatchWaiver? Waiver, SourceSpan Span);
