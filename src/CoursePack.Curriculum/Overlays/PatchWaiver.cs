using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>That an overlay may lose something mandatory, for how long, and who answers for it.</summary>
internal sealed record PatchWaiver(string Reason, string Owner, DateOnly Expires, SourceSpan Span);
