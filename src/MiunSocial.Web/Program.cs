using MiunSocial.Web.Authorization;
using MiunSocial.Web.Background;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Contact;
using MiunSocial.Web.Features.Guidelines;
using MiunSocial.Web.Features.Home;
using MiunSocial.Web.Features.Organisation;
using MiunSocial.Web.Features.Outbox;
using MiunSocial.Web.Features.People;
using MiunSocial.Web.Features.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

// An environment named by the caller wins over the launch profile's, which DOTNET_ENVIRONMENT carries.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = Commands.SettingsOf(args),
    EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
});

builder.AddLogging();
builder.AddTelemetry();
builder.AddStopping();
builder.AddDatabase();
builder.AddCopies();
builder.AddIdentity();
builder.AddPortalAuthorization();
builder.AddTexts();
builder.AddPages();
builder.AddProtection();
builder.AddBackground();

builder.Services
    .AddSharedFeatures()
    .AddAccount()
    .AddApprovals()
    .AddChannels()
    .AddContact()
    .AddGuidelines()
    .AddHome()
    .AddOrganisation()
    .AddOutbox()
    .AddPeople()
    .AddRequests();

var app = builder.Build();

if (Commands.Find(args) is { } command)
{
    return await app.RunAsync(command, args);
}

using var database = await app.PrepareEmbeddedDatabaseAsync();

app.UseProtection();
app.UseRequestLines();
app.UseResponseCompression();
app.UseErrorPages();
app.UseTexts();
app.UseRoutes();
app.UseSchemaGate();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseReadableForms();

app.MapHealth();
app.MapTheme();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();

await app.RunAsync();
return 0;

/// <summary>The entry point, visible to tests that start the portal in their own process.</summary>
public partial class Program;
