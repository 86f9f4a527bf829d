using System.Net;
using System.Text;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Conversation;

/// <summary>What no page of ours would send never fails the portal, and loses nothing that was typed.</summary>
[OnEveryDatabase]
public sealed class MalformedMessageTests(Office office) : IClassFixture<Office>
{
    private const int Bodies = 300;

    [Theory]
    [InlineData("Message.Id", "abc")]
    [InlineData("Message.Id", "")]
    [InlineData("Message.Id", null)]
    [InlineData("Message.Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Message.AwaitsAnswerFrom", "Robot")]
    [InlineData("Message.AwaitsAnswerFrom", "99")]
    public async Task Message_WithAMalformedField_IsRefusedAndCanBeSentFromThatPage(string field, string? value)
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var fields = (await requester.FormAsync(request)).Fill("Message.Text", "Hej.").Fields
            .Where(one => one.Key != field)
            .Concat(value is null ? [] : [KeyValuePair.Create(field, value)]);

        var page = await requester.PostAsync($"/requests/{request.Reference}/messages", fields);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has(".error-summary li"));
        Assert.Empty(await office.MessagesAsync(request));
        await requester.SendAsync(page.Form(Talk.Message).Fill("Message.AwaitsAnswerFrom", "Officers"));
        Assert.Equal("Hej.", Assert.Single(await office.MessagesAsync(request)).Text);
    }

    [Theory]
    [InlineData("a\0b\u202Ec\uFFFEd\uD800e\r\nf", "plan\0\u202E\uD800.pdf")]
    [InlineData("'; DROP TABLE Requests; --", "'; --.pdf")]
    public async Task Message_OfUnusualCharacters_IsKept(string text, string name)
    {
        var request = await office.AddAsync(RequestState.Review);

        var page = await (await office.Requester).WriteAsync(request, text, (name.Replace("\0", "%00", StringComparison.Ordinal), Talk.Pdf()));

        Assert.Single(await office.MessagesAsync(request));
        Assert.Equal(HttpStatusCode.OK, (await (await office.Officer).GetAsync(Assert.Single(page.Files()))).Status);
    }

    [Fact]
    public async Task Upload_OfAnyBytes_NeverFailsThePortal()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var token = (await requester.FormAsync(request)).Fields;
        var whole = Encoding.Latin1.GetBytes(string.Concat(token.Select(field => $"--edge\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n"))
            + "--edge\r\nContent-Disposition: form-data; name=\"Message.Files\"; filename=\"a.docx\"\r\n\r\nPK\u0003\u0004\r\n--edge--\r\n");
        var random = new Random(7);
        var answers = new List<HttpStatusCode>();
        for (var body = 0; body < Bodies; body++)
        {
            answers.Add((await requester.SendAsync(new(HttpMethod.Post, $"/requests/{request.Reference}/messages") { Content = Mutated(whole, random) })).Status);
        }

        Assert.DoesNotContain(answers, answer => (int)answer >= 500);
    }

    private static ByteArrayContent Mutated(byte[] whole, Random random)
    {
        var bytes = whole[..random.Next(whole.Length / 2, whole.Length + 1)];
        for (var change = random.Next(4); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=edge");
        return content;
    }
}
