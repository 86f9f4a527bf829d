using CsCheck;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class HandleLikenessTests
{
    private static readonly Gen<string> Handles = Gen.String[Gen.Char["abcdeimnorvwl0125._-"], 1, 16];

    /// <summary>A handle and one that a single slip makes of it.</summary>
    private static readonly Gen<(string Handle, string Slip)> Slips = Gen.Select(
        Gen.String[Gen.Char["abcdeimnorvwl0125"], 4, 16], Gen.Int[0, 100], Gen.Char["abcdxyz"], Gen.Int[0, 3],
        (handle, place, letter, sort) => (handle, Slip(handle, place % handle.Length, letter, sort)));

    [Theory]
    [InlineData("Mittuniversitetet", "mittuniversitetet", Likeness.Same)]
    [InlineData("@miun", "MIUN", Likeness.Same)]
    [InlineData("mitt_universitetet", "mitt.universitetet", Likeness.Punctuation)]
    [InlineData("mitt-universitetet", "mittuniversitetet", Likeness.Punctuation)]
    [InlineData("mittuniversitetet", "rnittuniversitetet", Likeness.Letters)]
    [InlineData("mittuniversitetet", "m1ttun1vers1tetet", Likeness.Letters)]
    [InlineData("mittuniversitetet", "mlttuniversitetet", Likeness.Letters)]
    [InlineData("forskning", "f0rskning", Likeness.Letters)]
    [InlineData("webben", "vvebben", Likeness.Letters)]
    [InlineData("östersund", "ostersund", Likeness.Letters)]
    [InlineData("miun_halsa", "miunhälsa", Likeness.Letters)]
    [InlineData("campus", "с\u0430mрus", Likeness.Letters)]
    [InlineData("omega", "\u03bfmega", Likeness.Letters)]
    [InlineData("mittuniversitetet", "mittuniversitet", Likeness.None)]
    [InlineData("mittuniversitetet", "mittuniversitete", Likeness.OneEdit)]
    [InlineData("mittuniversitetet", "mittuniversitettet", Likeness.OneEdit)]
    [InlineData("mittuniversitetet", "mittuniversitatet", Likeness.OneEdit)]
    [InlineData("mittuniversitetet", "mittunivresitetet", Likeness.OneEdit)]
    [InlineData("bern", "berm", Likeness.OneEdit)]
    [InlineData("kth", "ktu", Likeness.None)]
    [InlineData("miun", "umeå", Likeness.None)]
    [InlineData("___", "...", Likeness.None)]
    [InlineData("", "a", Likeness.None)]
    public void Compare_TwoHandles_SaysWhyOneCouldBeTakenForTheOther(string one, string other, Likeness expected)
    {
        Assert.Equal(expected, HandleLikeness.Compare(one, other));
        Assert.Equal(expected, HandleLikeness.Compare(other, one));
    }

    [Fact]
    public void Compare_AnyTwoTexts_AnswersAlikeBothWays() =>
        Gen.Select(Gen.OneOf(Gen.String, Handles), Gen.OneOf(Gen.String, Handles)).Sample((one, other) =>
            HandleLikeness.Compare(one, other) == HandleLikeness.Compare(other, one)
            && HandleLikeness.Compare(one, one) == Likeness.Same, iter: 5_000);

    [Fact]
    public void Compare_ASlip_IsNeverMissed() =>
        Slips.Sample(one => HandleLikeness.Compare(one.Handle, one.Slip) != Likeness.None, iter: 5_000);

    [Fact]
    public void Find_FindsExactlyWhatComparingAllWould() =>
        Gen.Select(Handles.Array[0, 60], Handles).Sample((handles, sought) =>
        {
            var found = new HandleIndex<string>(handles, handle => handle).Find(sought).Select(one => one.Item);
            Assert.Equal(
                handles.Where(handle => HandleLikeness.Compare(sought, handle) != Likeness.None).Order(StringComparer.Ordinal),
                found.Order(StringComparer.Ordinal));
        }, iter: 1_000);

    [Fact]
    public void Find_AmongAHundredThousand_FindsEachSlipTheLikestFirst()
    {
        var index = new HandleIndex<int>(Enumerable.Range(0, 100_000), number => $"miun_{number * 7919 % 100_003:x8}kanal");
        var handle = $"miun_{12345 * 7919 % 100_003:x8}kanal";

        Assert.Equal((12345, Likeness.Same), index.Find(handle.ToUpperInvariant())[0]);
        Assert.Equal((12345, Likeness.Punctuation), index.Find(handle.Replace('_', '.'))[0]);
        Assert.Contains((12345, Likeness.OneEdit), index.Find(handle[1..]));
        Assert.Empty(index.Find("helt_annat_konto"));
    }

    private static string Slip(string handle, int place, char letter, int sort) => sort switch
    {
        0 => handle.Insert(place, letter.ToString()),
        1 => handle.Remove(place, 1),
        2 => handle.Remove(place, 1).Insert(place, letter.ToString()),
        _ => place == 0 ? handle : handle.Remove(place - 1, 2).Insert(place - 1, $"{handle[place]}{handle[place - 1]}"),
    };
}
