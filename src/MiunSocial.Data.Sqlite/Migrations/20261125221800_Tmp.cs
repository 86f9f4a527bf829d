using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Tmp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AllowsChecks",
                table: "Platforms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Platforms",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "CreatedAt",
                table: "Platforms",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "Platforms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Platforms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CanonicalTemplate",
                table: "PlatformAccountForms",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HostTemplate",
                table: "PlatformAccountForms",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "PlatformAccountForms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AllowsChecks",
                table: "Platforms");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Platforms");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "Platforms");

            migrationBuilder.DropColumn(
                name: "IsArchived",
                table: "Platforms");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Platforms");

            migrationBuilder.DropColumn(
                name: "CanonicalTemplate",
                table: "PlatformAccountForms");

            migrationBuilder.DropColumn(
                name: "HostTemplate",
                table: "PlatformAccountForms");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "PlatformAccountForms");
        }
    }
}
