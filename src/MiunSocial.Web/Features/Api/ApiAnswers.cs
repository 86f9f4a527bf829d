using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Api;

/// <summary>Writes answers as JSON.</summary>
public sealed class ApiAnswers(IOptions<JsonOptions> options)
{
    public FreshAnswer Json<T>(T answer, DateTime? changedAt = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(answer, options.Value.SerializerOptions), "application/json; charset=utf-8") { ChangedAt = changedAt };
}
