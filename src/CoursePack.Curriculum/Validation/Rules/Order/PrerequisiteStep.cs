using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>A prerequisite as its author wrote it.</summary>
internal sealed record PrerequisiteStep(string Owner, Spanned<string> Written);
