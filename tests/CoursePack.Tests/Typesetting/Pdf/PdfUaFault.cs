namespace CoursePack.Tests.Typesetting.Pdf;

/// <param name="Condition">Failure condition of the Matterhorn Protocol 1.1, or the clause of a standard that the protocol leaves out.</param>
/// <param name="What">What is wrong; says nothing of this file alone.</param>
/// <param name="Where">The object, page or name in question.</param>
internal sealed record PdfUaFault(string Condition, string What, string Where)
{
    /// <summary>The fault wherever it is.</summary>
    public string Reason => $"{Condition} {What}";

    public override string ToString() => Where.Length == 0 ? Reason : $"{Reason}: {Where}";
}
