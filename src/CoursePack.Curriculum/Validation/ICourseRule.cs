using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation;

/// <summary>One promise or piece of advice about a bound course. Its page <c>CPnnnn.md</c> stands beside it.</summary>
public interface ICourseRule
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Everything that breaks it; all of the course in one pass.</summary>
    IEnumerable<Diagnostic> Check(CourseFacts facts);
}
