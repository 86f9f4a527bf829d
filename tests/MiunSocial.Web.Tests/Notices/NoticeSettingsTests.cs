using System.Net;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Notices;

/// <summary>People choose how each kind that may come to them is mailed; what they must know cannot be turned off.</summary>
public sealed class NoticeSettingsTests : IDisposable
{
    private const string Form = "form[action='/account/notices']";

    private readonly MailRoom _room = new();

    [Theory]
    [InlineData("staff@demo.test", new[] { "OwnRequests", "Turns" })]
    [InlineData("head@demo.test", new[] { "OwnRequests", "Turns" })]
    [InlineData("officer@demo.test", new[] { "OwnRequests", "Turns", "Loans" })]
    [InlineData("student@demo.test", new[] { "Loans" })]
    public async Task Page_HasWhatMayComeToTheReader(string email, string[] groups)
    {
        using var reader = await _room.Portal.SignedInAsAsync(email);

        var page = await reader.OpenAsync("/account/notices");

        Assert.Equal(groups, page.Document.QuerySelectorAll("main h2").Select(heading => heading.Id));
        Assert.DoesNotContain("Administration", page.Text());
    }

    [Fact]
    public async Task Page_OffersOff_ForWhatMayBe()
    {
        using var staff = await _room.Portal.SignedInAsAsync("staff@demo.test");

        var page = await staff.OpenAsync("/account/notices");

        var rows = page.Document.QuerySelectorAll(".field");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEqual(IsTold(row.TextContent), row.QuerySelector("[value=Off]") is not null));

        static bool IsTold(string text) =>
            text.Contains("Kan inte stängas av", StringComparison.Ordinal) || text.Contains("Kommer alltid genast", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_AreKept_AndObeyed()
    {
        using var staff = await _room.Portal.SignedInAsAsync("staff@demo.test");
        var form = (await staff.OpenAsync("/account/notices")).Form(Form);

        var saved = await form.Fill(FieldOf(form, NoticeKind.RequestReceived), "Off").SucceedAsync();

        Assert.Contains("Dina val är sparade.", saved.Text());
        var again = saved.Form(Form);
        Assert.Equal(["Off"], again[FieldOf(again, NoticeKind.RequestReceived)]);
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, "staff@demo.test");
        Assert.Equal(0, await _room.DeliverAsync());
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("Ibland")]
    public async Task Choice_ThatIsNotOffered_IsToldBesideItsField(string delivery)
    {
        using var staff = await _room.Portal.SignedInAsAsync("staff@demo.test");
        var form = (await staff.OpenAsync("/account/notices")).Form(Form);
        var field = FieldOf(form, NoticeKind.RequestRejected);
        var fields = form.Fields.Select(one => one.Key == field ? KeyValuePair.Create(field, delivery) : one);

        var answer = await staff.PostAsync("/account/notices", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field.Replace('[', '_').Replace(']', '_').Replace('.', '_')], answer.FieldErrors.Keys);
    }

    [Fact]
    public async Task Form_WithKindsThatDoNotComeToTheReader_ChangesNothing()
    {
        using var staff = await _room.Portal.SignedInAsAsync("staff@demo.test");
        var form = (await staff.OpenAsync("/account/notices")).Form(Form);
        var fields = form.Fields.Append(new("Rows[99].Kind", nameof(NoticeKind.HeadMissing))).Append(new("Rows[99].Delivery", "Off"))
            .Select(one => one.Key.EndsWith("Kind", StringComparison.Ordinal) ? KeyValuePair.Create(one.Key, nameof(NoticeKind.HeadMissing)) : one);

        var answer = await staff.PostAsync("/account/notices", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("har ändrats sedan sidan öppnades", answer.Text());
    }

    public void Dispose() => _room.Dispose();

    private static string FieldOf(PageForm form, NoticeKind kind) =>
        form.Fields.Single(field => field.Value == kind.ToString()).Key.Replace("Kind", "Delivery", StringComparison.Ordinal);
}
