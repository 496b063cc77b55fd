using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>How the section being written begins: Word keeps that at a section's end.</summary>
internal sealed class DocxSectionKinds
{
    public W.SectionMarkValues Current { get; private set; } = W.SectionMarkValues.NextPage;

    /// <summary>How the section began that was ended last.</summary>
    public W.SectionMarkValues Ended { get; private set; }

    public void MoveNext(W.SectionMarkValues next) => (Ended, Current) = (Current, next);
}
