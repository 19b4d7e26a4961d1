import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, EntitySchema } from 'typeorm';

/** The floor that start and memory are measured against: Nest and TypeORM of the same versions, and nothing else. */
const row = new EntitySchema({ name: 'row', columns: { id: { type: 'varchar', primary: true } } });

@Controller()
class BareController {
  @Get()
  hello(): string {
    return 'hello';
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const file = { type: 'sqlite', database: process.argv[2] ?? '', enableWAL: true, synchronize: true } as const;
await new DataSource({ ...file, entities: [row] }).initialize();
const app = await NestFactory.create(BareModule, { logger: false });
await app.listen(0, '127.0.0.1');
console.log('Ready');
