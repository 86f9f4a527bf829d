using MiunSocial.Domain.Access;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Web.Tests.Api;

/// <summary>A portal whose API a test asks, with a channel for each sort of caller to see or not to see.</summary>
public sealed class ApiPortal : PortalFactory
{
    private readonly Lazy<Task> _channels;

    public ApiPortal() => _channels = new(AddChannelsAsync);

    /// <summary>A public channel in use, of which the address is known.</summary>
    public const string PublicHandle = "exempel_api_oppen";

    public const string InternalHandle = "exempel_api_intern";

    /// <summary>A visitor with a key of these scopes.</summary>
    public async Task<Program> WithKeyAsync(params ApiScope[] scopes)
    {
        await _channels.Value;
        return new(Visit(), await new AnApiKey { Scopes = scopes }.AddToAsync(this));
    }

    public async Task<Program> AsVisitorAsync()
    {
        await _channels.Value;
        return new(Visit(), null);
    }

    public async Task<Program> AsAsync(string email)
    {
        await _channels.Value;
        return new(await SignedInAsAsync(email), null);
    }

    private Task AddChannelsAsync() => WithDatabaseAsync(async db =>
    {
        var builder = (await Scene.LoadAsync(db)).Channel;
        db.Channels.AddRange(
            (builder with { Name = "Öppen provkanal", Handle = PublicHandle }).Build(DateTime.UtcNow),
            (builder with { Name = "Intern provkanal", Handle = InternalHandle, Visibility = ChannelVisibility.Internal }).Build(DateTime.UtcNow));
        await db.SaveChangesAsync();
    });

    /// <summary>Whoever asks, with their key if they have one.</summary>
    public sealed record Program(PortalClient Client, string? Key) : IDisposable
    {
        public Task<PortalPage> AskAsync(string address, params (string Name, string Value)[] headers) =>
            Client.AskAsync($"/api/v1/{address}", Key, headers);

        public void Dispose() => Client.Dispose();
    }
}
