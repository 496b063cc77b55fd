namespace CoursePack.Typesetting.Painting;

/// <summary>Takes each page as soon as it is laid out, so that nobody has to hold what is painted on a whole book.</summary>
public interface IPageReceiver
{
    /// <summary>Pages come in order.</summary>
    void Take(PaintedPage page);

    /// <summary>All pages taken so far are laid out again and will come once more.</summary>
    void Restart();
}
