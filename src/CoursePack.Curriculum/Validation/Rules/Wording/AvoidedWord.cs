using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>A word to avoid, where a text has it.</summary>
/// <param name="Written">The word in the list.</param>
internal sealed record AvoidedWord(int Start, int End, WordChoice Choice, Spanned<string> Written);
