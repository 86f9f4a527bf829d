using MiunSocial.Domain.Access;
using MiunSocial.Web.Tests.Guards;

namespace MiunSocial.Web.Tests.Api;

/// <summary>Whatever is asked, the answer is one of those that are written down.</summary>
public sealed class ApiFuzzTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const int Questions = 5_000;

    private static readonly string[] Places = ["channels", "channels/", "verify", "platforms", "kinds", "units"];
    private static readonly string[] Names = ["q", "platform", "kind", "unit", "audience", "language", "status", "page", "pageSize", "url", "id", "x", "Q", "page[]"];

    private static readonly string[] Odd =
    [
        "", "0", "-1", "1", "500", "501", "99999999999999999999", "1e3", "NaN", "null", "true", "active", "any", "ACTIVE", "facebook", "sv", "åäö", "' OR 1=1 --",
        "<script>", "../../etc/passwd", "%", "%00", "%ff%fe", "\u202Egnp", "\uFFFE", "😀", "{id}", "${7*7}", "http://", "https://facebook.com/../..", "//", "@", "a@b@c",
        "https://user:pass@facebook.com:99999/x", "https://[::1]/", "https://xn--/", "facebook.com/%zz", "facebook.com/%2e%2e", "javascript:alert(1)", "\t\n",
    ];

    [Fact]
    public async Task OddQuestions_NeverMeetABug()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        var random = new Random(20261125);
        var wrong = new List<string>();
        for (var number = 0; number < Questions; number++)
        {
            var question = Question(random);
            var answer = await program.AskAsync(question);
            if ((int)answer.Status is not (200 or 400 or 404))
            {
                wrong.Add($"{(int)answer.Status}: {question}");
            }
        }

        Guard.Empty("Questions that are answered otherwise than the document says", wrong);
    }

    private static string Question(Random random)
    {
        var place = Places[random.Next(Places.Length)];
        var path = place.EndsWith('/') ? place + Uri.EscapeDataString(Value(random).Replace("/", "", StringComparison.Ordinal)) : place;
        var query = Enumerable.Range(0, random.Next(5)).Select(_ => $"{Names[random.Next(Names.Length)]}={Escaped(random)}");
        return $"{path}?{string.Join('&', query)}";
    }

    /// <summary>Some as a browser would write it, some as nobody should.</summary>
    private static string Escaped(Random random) => random.Next(4) == 0
        ? new string([.. Value(random).Where(letter => letter is > ' ' and < '\u007F' and not '#')])
        : Uri.EscapeDataString(Value(random));

    private static string Value(Random random) => random.Next(3) switch
    {
        0 => Odd[random.Next(Odd.Length)] + Odd[random.Next(Odd.Length)],
        1 => new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => (char)random.Next(1, 0xD7FF))]),
        _ => Odd[random.Next(Odd.Length)],
    };
}
