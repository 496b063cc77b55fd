namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>The faults found so far.</summary>
internal sealed class PdfUaReport
{
    private readonly List<PdfUaFault> faults = [];

    public IReadOnlyList<PdfUaFault> Faults => faults;

    public void Require(bool holds, string condition, string fault, string? where = null)
    {
        if (!holds)
            faults.Add(new(condition, fault, where ?? ""));
    }
}
