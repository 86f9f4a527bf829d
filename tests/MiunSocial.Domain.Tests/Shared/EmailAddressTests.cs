using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("lena.lind@miun.se")]
    [InlineData("lena+social@student.miun.se")]
    [InlineData("o'brien@miun.se")]
    [InlineData("LENA@MIUN.SE")]
    [InlineData("åsa@exempel.se")]
    [InlineData("a@b.c")]
    public void IsValid_OrdinaryAddress_IsTaken(string text) => Assert.True(EmailAddress.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("lena")]
    [InlineData("lena@")]
    [InlineData("@miun.se")]
    [InlineData("lena@miun")]
    [InlineData("lena@@miun.se")]
    [InlineData("lena@miun..se")]
    [InlineData("lena@.se")]
    [InlineData("lena@miun.se.")]
    [InlineData("lena lind@miun.se")]
    [InlineData(" lena@miun.se")]
    [InlineData("lena@miun.se ")]
    [InlineData("Lena <lena@miun.se>")]
    [InlineData("lena@miun.se,max@miun.se")]
    [InlineData("lena@miun.se;max@miun.se")]
    [InlineData("mailto:lena@miun.se")]
    public void IsValid_SomethingElse_IsRefused(string text) => Assert.False(EmailAddress.IsValid(text));

    [Theory]
    [InlineData("lena@miun.se\n")]
    [InlineData("lena@miun.se\r\nBcc: max@miun.se")]
    [InlineData("\nlena@miun.se")]
    public void IsValid_LineBreaksThatCouldAddAMailHeader_AreRefused(string text) => Assert.False(EmailAddress.IsValid(text));

    [Fact]
    public void IsValid_LongestAddress_IsTakenAndOneLongerIsNot()
    {
        var longest = $"{new string('a', 246)}@miun.se";
        Assert.Equal(254, longest.Length);

        Assert.True(EmailAddress.IsValid(longest));
        Assert.False(EmailAddress.IsValid($"a{longest}"));
    }

    [Fact]
    public void IsValid_AnyText_NeverThrowsAndNeverTakesWhiteSpace() =>
        Gen.String[Gen.Char["ab@. \n\r\t<>\"é\ud800"], 0, 20].Sample(
            text => !EmailAddress.IsValid(text) || !text.Any(char.IsWhiteSpace), iter: 5000);

    [Theory]
    [InlineData("Lena.Lind@miun.se", "lena.lind@MIUN.se")]
    [InlineData(" lena@miun.se", "lena@miun.se ")]
    public void Normalize_TwoSpellingsOfOneAddress_AreAlike(string one, string other) =>
        Assert.Equal(EmailAddress.Normalize(one), EmailAddress.Normalize(other));
}
