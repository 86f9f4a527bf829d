using MiunSocial.Web.Authorization;
using MiunSocial.Web.Background;
using MiunSocial.Web.Features.Api;
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
builder.AddFeatures();

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
app.UseAuthentication();
app.UseApiCallers();
app.UseRateLimiter();
app.UseAuthorization();
app.UseReadableForms();

app.MapHealth();
app.MapTheme();
app.MapApiDocument();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();

await app.RunAsync();
return 0;

/// <summary>The entry point, visible to tests that start the portal in their own process.</summary>
public partial class Program;
