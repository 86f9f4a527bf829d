using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestWordTests
{
    [Theory]
    [InlineData("Fältkursen i Härjedalen, KOM-2026-0001", "faltkursen i harjedalen kom 2026 0001")]
    [InlineData("kursen Kursen KURSEN", "kursen")]
    [InlineData("!!", "")]
    public void Words_AreFoldedAndEachOnce(string text, string expected) => Assert.Equal(expected, string.Join(' ', RequestWord.In(text)));

    [Fact]
    public void Words_ThatAreLong_AreCutAlikeInRequestsAndSearches()
    {
        var word = Assert.Single(RequestWord.In(new string('ö', 200)));

        Assert.Equal(Lengths.Key, word.Length);
        Assert.Equal([word], RequestWord.In(word));
    }

    [Theory]
    [InlineData("kurs", "kurser", true)]
    [InlineData("kurs", "kurs", true)]
    [InlineData("kurs", "kurt", false)]
    [InlineData("kurs", "kur", false)]
    [InlineData("9", "99", true)]
    public void After_ComesBehindAllThatBeginWithTheWord(string word, string other, bool isWithin) => Assert.Equal(
        isWithin, string.CompareOrdinal(other, word) >= 0 && string.CompareOrdinal(other, RequestWord.After(word)) < 0);
}
