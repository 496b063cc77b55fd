using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation;

/// <summary>One promise or piece of advice about a bound course. Its page <c>CPnnnn.md</c> stands beside it.</summary>
public interface ICourseRule
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>It misses something, and what it misses may stand in a file that could not be read: then it stays silent.</summary>
    bool NeedsEveryFile => false;

    /// <summary>Everything that breaks it; all of the course in one pass.</summary>
    IEnumerable<Diagnostic> Check(CourseFacts facts);
}
