using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

/// <summary>Files and folders of an overlay that are in another language than it is.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Files">Counted from the file that names them.</param>
public sealed record OtherLanguage(string Language, ImmutableArray<Spanned<string>> Files);
