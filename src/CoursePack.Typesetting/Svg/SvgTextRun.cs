namespace CoursePack.Typesetting.Svg;

/// <summary>Characters of one style, in the coordinates of their text.</summary>
/// <param name="Begins">Stands at a place of its own, and so begins a chunk; otherwise it goes on where the one before ends.</param>
/// <param name="X">Where its chunk begins; null where the one before ends.</param>
/// <param name="Y">Baseline of its chunk; for one that goes on, without meaning.</param>
internal sealed record SvgTextRun(string Text, SvgStyle Style, bool Begins, double? X, double Y, double Dx, double Dy);
