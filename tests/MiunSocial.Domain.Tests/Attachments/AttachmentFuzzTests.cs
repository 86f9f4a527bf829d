using CsCheck;
using MiunSocial.Domain.Attachments;

namespace MiunSocial.Domain.Tests.Attachments;

/// <summary>Whatever somebody sends, there is an answer.</summary>
public sealed class AttachmentFuzzTests
{
    private const int Inputs = 20_000;

    private static readonly string[] Named = ["a.pdf", "a.png", "a.jpg", "a.webp", "a.docx", "a.xlsx", "a.pptx"];

    private static readonly byte[][] Whole =
        [Samples.Pdf, Samples.Png, Samples.Jpeg, Samples.WebP, Samples.Docx, Samples.Xlsx, Samples.Pptx, Samples.Svg, Samples.Html];

    private static readonly Gen<string> Names = Gen.Int[0, Named.Length - 1].Select(place => Named[place]);

    private static readonly Gen<byte[]> Files = Gen.Int[0, Whole.Length - 1].Select(place => Whole[place]);

    /// <summary>A file with some bytes changed, cut somewhere, with something before or behind.</summary>
    private static readonly Gen<byte[]> Mutated =
        from file in Files
        from changes in Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[0, 12]
        from cut in Gen.Int[0, 40]
        from around in Gen.Byte.Array[0, 6]
        from place in Gen.Int[0, 2]
        select Mutate(file, changes, cut, around, place);

    [Fact]
    public void Check_OfMutatedFiles_AlwaysAnswers() =>
        Gen.Select(Names, Mutated).Sample((name, content) => Answer(name, content), iter: Inputs);

    [Fact]
    public void Check_OfAnyBytes_AlwaysAnswers() =>
        Gen.Select(Names, Gen.Byte.Array[0, 200]).Sample((name, content) => Answer(name, content), iter: Inputs);

    [Fact]
    public void Name_OfAnything_CanBeSavedAndReadsAsItIs() => Gen.String[Gen.Char, 0, 400].Sample(
        raw =>
        {
            var name = AttachmentName.Clean(raw);
            return name.Length is > 0 and <= AttachmentLimits.LongestName && AttachmentName.Clean(name) == name && !name.Any(IsForbidden);
        },
        iter: Inputs);

    private static bool IsForbidden(char character) =>
        char.IsControl(character) || "\\/<>:\"|?*".Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;

    private static void Answer(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        Assert.True(AttachmentCheck.Look(name, stream) is not AttachmentFault.UnknownKind);
    }

    private static byte[] Mutate(byte[] file, (int At, byte To)[] changes, int cut, byte[] around, int place)
    {
        var mutated = place == 1 ? file[..Math.Max(0, file.Length - cut)] : [.. file];
        foreach (var (at, to) in changes.Where(_ => mutated.Length > 0))
        {
            mutated[at % mutated.Length] = to;
        }
        return place == 2 ? [.. around, .. mutated] : [.. mutated, .. around];
    }
}
