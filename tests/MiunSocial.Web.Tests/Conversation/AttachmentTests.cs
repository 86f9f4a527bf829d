using System.Net;
using System.Net.Http.Headers;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Conversation;

[OnEveryDatabase]
public sealed class AttachmentTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task File_IsSentBackAsItCame_ToBeSavedAndNotShown()
    {
        var request = await office.AddAsync(RequestState.Review);
        var content = Talk.Pdf(new string('x', 700_000));
        var page = await (await office.Requester).WriteAsync(request, "Se filen.", ("C:\\mina\\plan å.pdf", content));

        var answer = await (await office.Officer).GetAsync(Assert.Single(page.Files()));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(content), answer.Body);
        Assert.Equal(("application/pdf", content.LongLength), (answer.ContentHeaders.ContentType?.ToString(), answer.ContentHeaders.ContentLength));
        Assert.Equal(("attachment", "plan å.pdf"), (answer.ContentHeaders.ContentDisposition!.DispositionType, answer.ContentHeaders.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Sandboxed.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal((true, true), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.NoCache));
    }

    [Fact]
    public async Task File_ThatTheReaderHas_IsNotSentAgain()
    {
        var request = await office.AddAsync(RequestState.Review);
        var officer = await office.Officer;
        var address = Assert.Single((await (await office.Requester).WriteAsync(request, "Se filen.", ("plan.pdf", Talk.Pdf()))).Files());
        var tag = (await officer.GetAsync(address)).Headers.ETag!;

        var answer = await officer.SendAsync(new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } });

        Assert.Equal((HttpStatusCode.NotModified, ""), (answer.Status, answer.Body));
        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync(new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"another\"") } } })).Status);
    }

    [Fact]
    public async Task Files_ThatCannotBeAttached_AreNamedBesideTheField_AndLeaveNothing()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var before = await office.ContentsAsync();

        var page = await requester.SendAsync(
            (await requester.FormAsync(request)).Fill("Message.Text", "Här är de."),
            ("bra.pdf", Talk.Pdf("bra")), ("bild.png", "<svg/>"u8.ToArray()), ("sida.html", "<p>"u8.ToArray()), ("tom.pdf", []));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("bild.png är skadad", page.FieldErrors["Message_Files"], StringComparison.Ordinal);
        Assert.Contains("sida.html är av en filtyp", page.FieldErrors["Message_Files"], StringComparison.Ordinal);
        Assert.Contains("tom.pdf är tom", page.FieldErrors["Message_Files"], StringComparison.Ordinal);
        Assert.Contains("Välj dem igen", page.Text("#Message_Files-lost"), StringComparison.Ordinal);
        Assert.Equal("Här är de.", page.Form(Talk.Message)["Message.Text"].Single());
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task File_TooLarge_IsToldBesideTheField()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;

        var page = await requester.SendAsync(
            (await requester.FormAsync(request)).Fill("Message.Text", "Stor."), ("stor.pdf", new byte[AttachmentLimits.LargestFile + 1]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("stor.pdf är för stor", page.FieldErrors["Message_Files"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_AreAtMostTen_HoweverManyAreSentAtOnce()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => requester.FormAsync(request)));

        var answers = await Task.WhenAll(pages.Select((form, number) => Task.Run(() => requester.SendAsync(
            form.Fill("Message.Text", $"Fyra filer, {number}."), [.. Enumerable.Range(0, 4).Select(file => ($"{number}-{file}.pdf", Talk.Pdf($"{request.Id}{number}{file}")))]))));

        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Found));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Found), answer =>
            Assert.Contains("Platser kvar: 2", answer.FieldErrors["Message_Files"], StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 8), (await office.AttachmentsAsync(request)).Select(file => file.Number));
    }

    [Fact]
    public async Task Content_OfSeveralRequests_IsKeptOnce()
    {
        var content = Talk.Pdf($"{Guid.NewGuid()}");
        var (first, second) = (await office.AddAsync(RequestState.Review), await office.AddAsync(RequestState.Review));
        foreach (var request in new[] { first, second })
        {
            await (await office.Requester).WriteAsync(request, "Samma fil.", ("plan.pdf", content));
        }

        Assert.Equal(Assert.Single(await office.AttachmentsAsync(first)).FileId, Assert.Single(await office.AttachmentsAsync(second)).FileId);
    }

    [Fact]
    public async Task Form_WithoutAToken_KeepsNothing()
    {
        var request = await office.AddAsync(RequestState.Review);
        var before = await office.ContentsAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Guid.NewGuid()}"), "Message.Id" },
            { new StringContent("Utan märke."), "Message.Text" },
            { new ByteArrayContent(Talk.Pdf()), "Message.Files", "plan.pdf" },
        };

        var answer = await (await office.Requester).SendAsync(new(HttpMethod.Post, $"/requests/{request.Reference}/messages") { Content = form });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task Picture_CutOff_IsToldBesideTheField_AndTheMessageStays()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Så här ser det ut.");

        var page = await requester.SendAsync(form, ("bild.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xF0, 1, 2]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("bild.jpg", page.FieldErrors["Message_Files"], StringComparison.Ordinal);
        Assert.Equal(["Så här ser det ut."], page.Form(Talk.Message)["Message.Text"]);
    }
}
