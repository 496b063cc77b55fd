namespace CoursePack.Typesetting.Elements;

public enum TextAlignment
{
    Start,
    Centre,
    End,
}
