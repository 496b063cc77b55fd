namespace CoursePack.Cli.Pipeline;

/// <summary>What a file has to do with the page numbers of its own document.</summary>
internal enum OwnPages
{
    /// <summary>It finds them: a PDF.</summary>
    Found,

    /// <summary>It prints them in its contents: a Word file.</summary>
    Printed,

    /// <summary>It prints them where its text refers to itself.</summary>
    AsReferred,
}
